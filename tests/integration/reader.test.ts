import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '#shared/entities/desk.ts';
import { ReaderPreferences } from '#shared/entities/reader-preferences.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createDocumentRepository } from '../../src/main/database/repositories/documents.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describe('the reader', () => {
  let library: TestLibrary;
  beforeEach(async () => {
    library = await openLibrary();
  });
  afterEach(() => library[Symbol.asyncDispose]());

  /** Enters a PDF of ten pages. */
  function store(paperId: string, digit: string): void {
    const database = openDatabase(join(library.dataDir, 'library.sqlite'));
    const sha256 = digit.repeat(64);
    createDocumentRepository(database).add({ paperId, sha256, bytes: 1, pages: 10, origin: 'import' }, []);
    database.close();
  }
  const at = (page: number, progress: number) => ({ page, zoom: 'auto', progress });
  const unfinished = () => library.services.reader.unfinished({ limit: 3 }).map(({ paper }) => paper.title);

  it('keeps how a paper was shown, and forgets what it no longer is', async () => {
    const [id = ''] = library.add({ title: 'One' });
    const position = {
      page: 2,
      top: 400.5,
      left: 33.25,
      zoom: '2',
      progress: 0.25,
      layout: 'book',
      rotation: 270,
    } as const;
    library.services.papers.savePosition({ id, position });
    expect((await library.reopen()).papers.get({ id }).position).toEqual(position);
    library.services.papers.savePosition({ id, position: at(3, 0.3) });
    expect(library.services.papers.get({ id }).position).toEqual(at(3, 0.3));
  });

  describe('the desk', () => {
    const desk = (values: Partial<Desk>): Desk => ({ tabs: [], active: 'first', split: 0.5, ...values });

    it('is as it was left', async () => {
      const [a = '', b = ''] = library.add({ title: 'A' }, { title: 'B' });
      const left = desk({
        tabs: [{ paperId: b }, { paperId: a, document: '0'.repeat(64) }],
        first: a,
        second: { paperId: b, position: at(4, 0.4) },
        active: 'second',
        split: 0.4,
      });
      library.services.reader.keepDesk(left);
      const answer = (await library.reopen()).reader.desk();
      expect(answer.desk).toEqual(left);
      expect(answer.papers.map(({ title }) => title)).toEqual(['B', 'A']);
    });

    it('follows papers through a merge, and leaves out those that are gone', () => {
      const [old = '', kept = ''] = library.add(
        { id: 'title:00ff', title: 'Known by Its Title', source: 'saved-page' },
        { title: 'Another One' },
      );
      library.services.reader.keepDesk(
        desk({
          tabs: [{ paperId: kept }, { paperId: 'doi:10.1/gone' }, { paperId: old }],
          first: old,
          second: { paperId: 'doi:10.1/gone' },
          active: 'second',
        }),
      );
      const [id = ''] = library.add({
        id: 'arxiv:2501.00001',
        arxivId: '2501.00001',
        title: 'Known by Its Title',
      });
      expect(library.services.reader.desk().desk).toEqual(
        desk({ tabs: [{ paperId: kept }, { paperId: id }], first: id }),
      );
    });

    it('is empty when what is stored makes no sense', () => {
      const database = openDatabase(join(library.dataDir, 'library.sqlite'));
      database.prepare(`INSERT INTO desk VALUES (1, '{"tabs":7}', 'now')`).run();
      database.close();
      expect(library.services.reader.desk().desk).toEqual(desk({}));
    });
  });

  describe('unfinished papers', () => {
    it('are those begun and not finished, the last one first', () => {
      const ids = library.add({ title: 'A' }, { title: 'B' }, { title: 'C' }, { title: 'D' }, { title: 'E' });
      const [a = '', b = '', c = '', d = '', e = ''] = ids;
      for (const [index, id] of [a, b, c, e].entries()) store(id, String(index));
      const { papers } = library.services;
      papers.savePosition({ id: a, position: at(5, 0.5) });
      papers.savePosition({ id: b, position: at(10, 1) });
      papers.savePosition({ id: c, position: at(2, 0.1) });
      papers.setState({ ids: [c], read: 'read' });
      // Begun, but its PDF is not here.
      papers.savePosition({ id: d, position: at(2, 0.1) });
      expect(library.services.reader.unfinished({ limit: 3 })).toMatchObject([
        { paper: { id: a }, page: 5, pages: 10 },
      ]);
    });

    it('are set aside until they are opened again', async () => {
      const [id = ''] = library.add({ title: 'A' });
      store(id, '0');
      const { papers, reader } = library.services;
      papers.savePosition({ id, position: at(5, 0.5) });
      reader.setAside({ id, aside: true });
      expect(unfinished()).toEqual([]);
      reader.setAside({ id, aside: false });
      expect(unfinished()).toEqual(['A']);
      reader.setAside({ id, aside: true });
      // Times are kept to the millisecond.
      const before = Date.now();
      await expect.poll(() => Date.now()).toBeGreaterThan(before + 1);
      papers.savePosition({ id, position: at(6, 0.6) });
      expect(unfinished()).toEqual(['A']);
      expect(() => reader.setAside({ id: 'doi:10.1/none', aside: true })).toThrow('not in the library');
    });
  });

  it('adds up the time read, and says what is left at that pace', () => {
    const [id = '', other = ''] = library.add({ title: 'A' }, { title: 'B' });
    store(id, '0');
    store(other, '1');
    const { papers } = library.services;
    expect(papers.get({ id })).toMatchObject({ secondsRead: 0 });
    expect(papers.get({ id }).minutesLeft).toBeUndefined();
    papers.savePosition({ id, position: at(5, 0.5) });
    // Five and a half pages at two minutes each.
    expect(papers.get({ id }).minutesLeft).toBe(11);
    for (let minute = 0; minute < 20; minute++) papers.addReadingTime({ id, seconds: 60 });
    expect(papers.get({ id })).toMatchObject({ secondsRead: 1200, minutesLeft: 22 });
    // The same reader is no faster with the next one.
    papers.savePosition({ id: other, position: at(1, 0) });
    expect(papers.get({ id: other }).minutesLeft).toBe(38);
    expect(() => papers.addReadingTime({ id: 'doi:10.1/none', seconds: 5 })).toThrow('not in the library');
  });

  it('changes how papers are shown one thing at a time, whatever else a window holds', () => {
    const { settings } = library.services;
    // Two windows, each with what it was told at its start.
    settings.set({ reader: { night: true } });
    settings.set({ reader: { paper: 'sepia' } });
    expect(settings.get().reader).toMatchObject({ night: true, paper: 'sepia', color: 'yellow' });
    settings.set({ reader: { night: null } });
    expect(settings.get().reader).toEqual({ ...ReaderPreferences.parse({}), paper: 'sepia' });
  });

  it('keeps how papers are shown; what no longer fits falls back by itself', async () => {
    const { settings } = library.services;
    const reader = { ...settings.get().reader, night: true, paper: 'sepia' as const };
    settings.set({ reader });
    expect((await library.reopen()).settings.get().reader).toEqual(reader);
    const database = openDatabase(join(library.dataDir, 'library.sqlite'));
    database
      .prepare(`UPDATE settings SET value = json_set(value, '$.paper', 'papyrus') WHERE key = 'reader'`)
      .run();
    database.close();
    expect(library.services.settings.get().reader).toEqual({ ...reader, paper: 'light' });
  });
});
