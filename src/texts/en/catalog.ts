// What the engine can do (methods, models, data sets, settings) says what it is called where it is defined, in English:
// one thing, one file. Other languages translate it here by id; what they do not have is shown in English.

export interface ChoiceTexts {
  readonly label?: string;
  readonly help?: string;
}

export interface ParamTexts extends ChoiceTexts {
  /** By value. */
  readonly choices?: Readonly<Record<string, ChoiceTexts>>;
}

export interface EntryTexts extends ChoiceTexts {
  readonly source?: string;
  /** By id. */
  readonly params?: Readonly<Record<string, ParamTexts>>;
  readonly steering?: Readonly<Record<string, ParamTexts>>;
}

type ById<Value> = Readonly<Record<string, Value>>;

export interface CatalogTexts {
  readonly data: ById<EntryTexts>;
  readonly models: ById<EntryTexts>;
  readonly methods: ById<EntryTexts>;
  readonly schedules: ById<EntryTexts>;
  readonly runParams: ById<ParamTexts>;
  /** By the English name: records and data files tell no other. */
  readonly classes: ById<string>;
  /** What a selection does with samples, groups left out; by the English name as well. */
  readonly categories: ById<string>;
}

export const catalog: CatalogTexts = {
  ...{ data: {}, models: {}, methods: {}, schedules: {}, runParams: {}, classes: {}, categories: {} },
};
