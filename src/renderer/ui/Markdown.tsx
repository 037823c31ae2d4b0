import type { MarkedToken, Token, Tokens } from 'marked';
import { Fragment, memo, type ReactNode } from 'react';
import { withoutTurns } from '#shared/text/direction.ts';
import { safeExternalUrl } from '../api/external-url.ts';
import { classNames } from './class-names.ts';
import { decodeEntities } from './decode-entities.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { Formula } from './Formula.tsx';
import styles from './Markdown.module.css';
import { type MathsToken, tokensOf } from './markdown-tokens.ts';

/** Quotes within lists within quotes: deeper ones are shown as they were typed. */
const DEEPEST = 16;

interface Place {
  /** What relative addresses are relative to. */
  base: string;
  depth: number;
}

function Elsewhere({ href, base, children }: { href: string; base: string; children: ReactNode }) {
  // A link into a page that is not shown here leads nowhere.
  const url = href.startsWith('#') ? undefined : URL.parse(href, base);
  const target = url && safeExternalUrl(url.href);
  return target ? <ExternalLink href={target}>{children}</ExternalLink> : children;
}

function all(tokens: readonly Token[] | undefined, place: Place): ReactNode[] {
  const inside = { ...place, depth: place.depth + 1 };
  return (tokens ?? []).map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    <Fragment key={index}>
      {place.depth > DEEPEST ? token.raw : one(token as MarkedToken | MathsToken, inside)}
    </Fragment>
  ));
}

function listOf(token: Tokens.List, place: Place): ReactNode {
  const items = token.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    <li key={index}>{all(item.tokens, place)}</li>
  ));
  return token.ordered ? <ol start={token.start || undefined}>{items}</ol> : <ul>{items}</ul>;
}

function tableOf({ header, rows }: Tokens.Table, place: Place): ReactNode {
  const cells = (row: Tokens.TableCell[], Cell: 'th' | 'td') =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    row.map((cell, index) => <Cell key={index}>{all(cell.tokens, place)}</Cell>);
  return (
    <table>
      <thead>
        <tr>{cells(header, 'th')}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
          <tr key={index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** One piece of Markdown. HTML is shown as it was typed, and an image as a link to it: nothing is ever loaded. */
function one(token: MarkedToken | MathsToken, place: Place): ReactNode {
  switch (token.type) {
    case 'maths':
      return <Formula tex={token.tex} display={token.display} />;
    case 'paragraph':
      return <p>{all(token.tokens, place)}</p>;
    case 'heading':
      // Not a heading of this window's own: its outline is not a comment's to change.
      return <p className={styles.heading}>{all(token.tokens, place)}</p>;
    case 'blockquote':
      return <blockquote>{all(token.tokens, place)}</blockquote>;
    case 'list':
      return listOf(token, place);
    case 'table':
      return tableOf(token, place);
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{all(token.tokens, place)}</strong>;
    case 'em':
      return <em>{all(token.tokens, place)}</em>;
    case 'del':
      return <del>{all(token.tokens, place)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return (
        <Elsewhere href={token.href} base={place.base}>
          {all(token.tokens, place)}
        </Elsewhere>
      );
    case 'image':
      return (
        <Elsewhere href={token.href} base={place.base}>
          {token.text ? `Image: ${decodeEntities(token.text)}` : 'Image'}
        </Elsewhere>
      );
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'text':
      return token.tokens ? all(token.tokens, place) : decodeEntities(token.text);
    case 'escape':
      return token.text;
    case 'html':
      return /^<br\s*\/?>\s*$/i.test(token.raw) ? <br /> : token.raw;
    case 'space':
    case 'def':
      return null;
    default:
      return token.raw;
  }
}

export interface MarkdownProps {
  /** Written by anybody: nothing in it is trusted. */
  children: string;
  /** The page that relative addresses are relative to. */
  base: string;
  /** Whether $…$ is a formula. */
  maths?: boolean;
  className?: string;
}

/** Markdown of others, as text with links: no HTML of theirs, no image and no script ever reaches the window. */
export const Markdown = memo(function Markdown({ children, base, maths, className }: MarkdownProps) {
  const text = withoutTurns(children);
  const tokens = tokensOf(text, { maths });
  return (
    <div className={classNames(styles.text, className)}>
      {tokens ? all(tokens, { base, depth: 0 }) : <p>{text}</p>}
    </div>
  );
});
