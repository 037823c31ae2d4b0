import { useContext } from 'react';
import { Popover as AriaPopover, OverlayTriggerStateContext, type PopoverProps } from 'react-aria-components';
import { useCloseOnLeave } from './use-close-on-leave.ts';

/**
 * What stands over a screen beside what opened it: a menu, choices, a small dialog. Escape, a press beside it and going to
 * another screen close it, and the focus goes back.
 */
export function Popover(props: PopoverProps) {
  const opener = useContext(OverlayTriggerStateContext);
  const isOwn = props.isOpen !== undefined;
  useCloseOnLeave(isOwn ? props.isOpen === true : opener?.isOpen === true, () =>
    isOwn ? props.onOpenChange?.(false) : opener?.close(),
  );
  return <AriaPopover {...props} />;
}
