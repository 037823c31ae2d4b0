import type { ExportService } from '../services/export-service.ts';
import type { PdfAnnotationsService } from '../services/pdf-annotations-service.ts';
import { os } from './implementer.ts';

export const exchangeRouter = (service: ExportService, pdfs: PdfAnnotationsService) => ({
  exportText: os.exchange.exportText.handler(({ input }) => service.exportText(input)),
  template: os.exchange.template.handler(({ input }) => service.template(input)),
  importText: os.exchange.importText.handler(({ input }) => service.importText(input)),
  pdfAnnotations: os.exchange.pdfAnnotations.handler(({ input }) => pdfs.find(input)),
  importPdf: os.exchange.importPdf.handler(({ input, signal }) => pdfs.bringIn(input, signal)),
  exportPdf: os.exchange.exportPdf.handler(({ input }) => pdfs.exportPdf(input)),
});
