// What the engine can do, as the language that is spoken calls it: the one place between the engine's English and the
// page. Ids stay as they are, and with them links, files and the engine's own catalog.

import { spokenParams, spokenWords } from '../core/spokenParams.ts';
import type { Catalog, CatalogEntry, DataEntry } from '../protocol.ts';
import type { CatalogTexts, EntryTexts } from '../texts/en/catalog.ts';
import { t } from '../texts/texts.ts';

function spokenEntry(entry: CatalogEntry, texts: EntryTexts | undefined): CatalogEntry {
  if (!texts) return entry;
  const { params, steering } = entry;
  const source = texts.source ?? entry.source;
  return {
    ...spokenWords(entry, texts),
    params: spokenParams(params, texts.params),
    ...(source !== undefined && { source }),
    ...(steering && { steering: spokenParams(steering, texts.steering) }),
  };
}

function spokenData(entry: DataEntry, texts: CatalogTexts): DataEntry {
  const classes = entry.classes.map((name) => texts.classes[name] ?? name);
  return { ...spokenWords(entry, texts.data[entry.id]), classes };
}

/** @param catalog as the engine tells it, in English */
export function spokenCatalog(catalog: Catalog): Catalog {
  const texts = t.catalog;
  const all = (entries: readonly CatalogEntry[], byId: CatalogTexts['models']) =>
    entries.map((entry) => spokenEntry(entry, byId[entry.id]));
  return {
    ...catalog,
    data: catalog.data.map((entry) => spokenData(entry, texts)),
    models: all(catalog.models, texts.models),
    methods: all(catalog.methods, texts.methods),
    schedules: all(catalog.schedules, texts.schedules),
    runParams: spokenParams(catalog.runParams, texts.runParams),
  };
}

/** What a data set, model or method is called that the catalog here may not have: a recorded run brings its own. */
export function spokenLabel(id: string, label: string): string {
  const { data, models, methods } = t.catalog;
  return (methods[id] ?? models[id] ?? data[id])?.label ?? label;
}
