/**
 * Makes the body of a server-sent event stream end when `signal` fires, where it would otherwise stay open
 * for as long as the window does. Other responses pass unchanged.
 */
export function endOn(signal: AbortSignal, response: Response): Response {
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
    return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        controller.close();
        void reader.cancel().catch(() => {});
      };
      if (signal.aborted) return end();
      signal.addEventListener('abort', end, { once: true });
      void reader.closed.then(
        () => signal.removeEventListener('abort', end),
        () => signal.removeEventListener('abort', end),
      );
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, response);
}
