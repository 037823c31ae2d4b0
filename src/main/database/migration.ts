/** One forward step of the schema. Its place in `migrations` is its version. */
export interface Migration {
  name: string;
  sql: string;
}
