/** What a headless Chromium needs to run as root and to leave the network alone. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The headless shell would fit letters to whole pixels, which no window does.
  '--font-render-hinting=none',
];

/** The window that tests look at, but for what they say themselves. */
export const WINDOW = {
  viewport: { width: 1280, height: 840 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  // What fades or glides takes pictures and time, and is looked at by no test.
  reducedMotion: 'reduce',
} as const;
