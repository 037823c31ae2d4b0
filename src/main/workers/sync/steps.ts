/** Turns calls into an async iteration: what is pushed comes out in order, until the end. */
export function createSteps<Step>() {
  const waiting: Step[] = [];
  let hasEnded = false;
  let wake = Promise.withResolvers<void>();
  return {
    push: (step: Step): void => {
      waiting.push(step);
      wake.resolve();
    },
    end: (): void => {
      hasEnded = true;
      wake.resolve();
    },
    async *all(): AsyncGenerator<Step> {
      for (;;) {
        yield* waiting.splice(0);
        if (waiting.length > 0) continue;
        if (hasEnded) return;
        await wake.promise;
        wake = Promise.withResolvers();
      }
    },
  };
}
