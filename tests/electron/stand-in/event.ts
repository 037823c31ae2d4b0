/** An event of Electron's, which a listener may prevent. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<Details extends object>(details?: Details): PreventableEvent & Details {
  let isPrevented = false;
  const event = {
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault() {
      isPrevented = true;
    },
  };
  return Object.assign(event, details) as PreventableEvent & Details;
}
