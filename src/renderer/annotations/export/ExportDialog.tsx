import { useMemo, useState } from 'react';
import type { ExportedText, ExportRequest, TextFormat } from '#shared/entities/exchange.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { showError, showToast } from '../../ui/toasts.ts';
import styles from './ExportDialog.module.css';
import type { ExportChoice } from './export-choice.ts';
import { FORMATS, hasTemplate } from './format-words.ts';
import { saveText } from './save-text.ts';
import { TemplateEditor, TemplateHelp } from './TemplateEditor.tsx';
import { usePreview } from './use-preview.ts';
import { useTemplate } from './use-template.ts';

interface ExportDialogProps {
  choices: readonly ExportChoice[];
  onClose: () => void;
}

/** The format chosen last, until the window closes. */
let lastFormat: TextFormat = 'markdown';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

function Preview({ request, isTyped }: { request: ExportRequest; isTyped: boolean }) {
  const { exported, why } = usePreview(request, isTyped);
  return (
    <section className={styles.preview} aria-label="Preview">
      <p className={styles.count} role="status">
        {exported &&
          (exported.annotations === 0
            ? 'There is no mark to export here.'
            : `${counted(exported.annotations, 'mark', 'marks')} of ${counted(exported.papers, 'paper', 'papers')}`)}
      </p>
      {why && (
        <p role="alert" className={styles.failure}>
          {why}
        </p>
      )}
      {exported && exported.annotations > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        <pre className={styles.text} tabIndex={0}>
          {exported.text}
        </pre>
      )}
    </section>
  );
}

/** Chooses a format and what to write, shows how it looks, and copies or saves it. */
export function ExportDialog({ choices, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState(lastFormat);
  const [choiceId, setChoiceId] = useState(choices[0]?.id ?? '');
  const [isEditing, setIsEditing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const words = FORMATS.find(({ id }) => id === format);
  const scope = choices.find(({ id }) => id === choiceId)?.scope;
  const edited = useTemplate(hasTemplate(format) ? format : undefined);
  const { changed } = edited;
  const request = useMemo(
    (): ExportRequest => ({ ...scope, format, ...(changed && { template: changed }) }),
    [scope, format, changed],
  );

  function chooseFormat(chosen: TextFormat): void {
    lastFormat = chosen;
    setFormat(chosen);
    setIsEditing(false);
  }

  async function write(hand: (exported: ExportedText) => Promise<void>, verb: string): Promise<void> {
    setIsBusy(true);
    try {
      const exported = await api.exchange.exportText(request);
      if (exported.papers === 0) throw new Error('There is nothing to export here.');
      await hand(exported);
      showToast({ message: `${counted(exported.annotations, 'mark', 'marks')} ${verb}` });
    } catch (error) {
      showError(`Nothing was ${verb}. ${reason(error)}`);
    } finally {
      setIsBusy(false);
    }
  }

  const copy = () =>
    write(async ({ text }) => {
      await navigator.clipboard.writeText(text).catch(() => {
        throw new Error('The system keeps its clipboard closed.');
      });
    }, 'copied');

  const save = () =>
    write(async (exported) => {
      saveText(exported);
      onClose();
    }, 'exported');

  return (
    <Dialog
      title="Export annotations"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button isDisabled={isBusy} onPress={() => void copy()}>
            Copy
          </Button>
          <Button variant="primary" isDisabled={isBusy} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.format}>
          <Select label="Format" options={FORMATS} value={format} onChange={chooseFormat} />
          {hasTemplate(format) && (
            <Button variant="quiet" aria-expanded={isEditing} onPress={() => setIsEditing(!isEditing)}>
              {isEditing ? 'Hide template' : 'Edit template'}
            </Button>
          )}
          {isEditing && !edited.isStandard && (
            <Button variant="quiet" onPress={edited.reset}>
              Use the standard template
            </Button>
          )}
        </div>
        {isEditing ? (
          <TemplateEditor {...edited} />
        ) : (
          <>
            <p className={styles.hint}>{words?.hint}</p>
            {choices.length > 1 && (
              <Choices label="What to export" options={choices} value={choiceId} onChange={setChoiceId} />
            )}
          </>
        )}
        <Preview request={request} isTyped={isEditing} />
        {isEditing && <TemplateHelp />}
      </div>
    </Dialog>
  );
}
