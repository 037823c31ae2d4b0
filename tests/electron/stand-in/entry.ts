// Runs the app: first its main script to the end, whatever that awaits, and only then is it ready, as in Electron.
import { pathToFileURL } from 'node:url';
import { begin } from './electron.ts';
import { theApp } from './the-app.ts';

await import(pathToFileURL(theApp.main).href);
await begin();
