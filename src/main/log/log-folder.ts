import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this machine keeps logs, apart from the library, which may lie on another: `OFFPRINT_LOG_DIR`, else the platform's
 * own place (on Linux the XDG state folder, https://specifications.freedesktop.org/basedir-spec).
 */
export function logFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (env.OFFPRINT_LOG_DIR) return env.OFFPRINT_LOG_DIR;
  if (platform === 'darwin') return join(home, 'Library', 'Logs', 'Offprint');
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Offprint', 'Logs');
  return join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'offprint');
}
