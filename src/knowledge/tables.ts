import type { Entry } from "./types";

/** Entries by the name of their table; their texts stand in the PO files of the same name. */
export type Tables = Readonly<Record<string, readonly Entry[]>>;

const tableById = new Map<string, string>();

/** Makes known which table an entry stands in; every module that has tables calls it for them, as not all are loaded at once. */
export function nameTables(tables: Tables): void {
  for (const [name, rows] of Object.entries(tables))
    for (const { id } of rows) tableById.set(id, name);
}

/** The table that an entry stands in. @throws on an entry that stands in none: that is a defect */
export function tableOf({ id }: Entry): string {
  const name = tableById.get(id);
  if (name === undefined) throw new Error(`${id} stands in no table`);
  return name;
}
