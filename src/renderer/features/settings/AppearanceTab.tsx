import { Radio, RadioGroup } from 'react-aria-components';
import type { Theme } from '#shared/entities/settings.ts';
import { setTheme, useTheme } from '../../ui/theme.ts';
import styles from './SettingsScreen.module.css';

const THEMES: readonly { id: Theme; name: string; paper: string }[] = [
  { id: 'system', name: 'System', paper: 'linear-gradient(135deg, #ffffff 50%, #15171a 50%)' },
  { id: 'light', name: 'Light', paper: '#ffffff' },
  { id: 'dark', name: 'Dark', paper: '#15171a' },
];

export function AppearanceTab() {
  const theme = useTheme((state) => state.theme);
  return (
    <section className={styles.section} aria-labelledby="theme-heading">
      <h2 id="theme-heading">Theme</h2>
      <p className={styles.hint}>“System” follows the computer, also when it changes at dusk.</p>
      <RadioGroup
        aria-labelledby="theme-heading"
        orientation="horizontal"
        className={styles.themes ?? ''}
        value={theme}
        onChange={(chosen) => void setTheme(THEMES.find(({ id }) => id === chosen)?.id ?? 'system')}
      >
        {THEMES.map(({ id, name, paper }) => (
          <Radio key={id} value={id} className={styles.theme ?? ''}>
            <span aria-hidden className={styles.swatch} style={{ background: paper }} />
            {name}
          </Radio>
        ))}
      </RadioGroup>
    </section>
  );
}
