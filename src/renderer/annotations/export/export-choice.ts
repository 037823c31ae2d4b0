import type { ExportScope } from '#shared/entities/exchange.ts';

/** Some annotations that can be exported together. */
export interface ExportChoice {
  id: string;
  /** "This paper", "Shown annotations", "Selected annotations". */
  name: string;
  scope: ExportScope;
}
