import type { ReactNode } from 'react';
import { openExternal } from '../api/external.ts';

/** A link that leaves Offprint: it opens in the system's browser. */
export function ExternalLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      className={className}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void openExternal(href);
      }}
    >
      {children}
    </a>
  );
}
