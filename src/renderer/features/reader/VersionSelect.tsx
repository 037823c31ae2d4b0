import type { PaperDetail, PaperDocument } from '#shared/entities/document.ts';
import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { documentName } from '../../papers/document-words.ts';
import { Select } from '../../ui/Select.tsx';

/** Which stored PDF of the paper is read, where there are several. */
export function VersionSelect({ paper, document }: { paper: PaperDetail; document: PaperDocument }) {
  if (paper.documents.length < 2) return null;
  return (
    <Select
      label="Version"
      options={paper.documents.map((stored) => ({ id: stored.sha256, name: documentName(stored) }))}
      value={document.sha256}
      onChange={(sha256) => navigate(routes.read(paper.id, { document: sha256 }), { replace: true })}
    />
  );
}
