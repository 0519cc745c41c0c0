import type { Texts } from '../texts.ts';

export const corruption: Texts['corruption'] = {
  title: 'Wer die verfälschten Bilder auslässt',
  unit: 'gemessen an der Wahrheit, die keine Methode sieht',
  empty: 'Hier: wie viele der verfälschten Bilder jeder Lauf auslässt und wie viele saubere.',
  byIntent: 'Keine Methode hier lässt hohe Verluste mit Absicht aus.',
  legend: 'verfälscht',
  legendHelp: 'Absichtlich verfälschte Bilder; Kreuze in den Balken und auf den Bildern',
  over: 'über',
  scopes: { all: 'alle Epochen', one: 'die gezeigte Epoche' },
  epoch: (epoch) => `Epoche ${epoch}`,
  head: {
    run: 'Lauf',
    leftOut: 'von allen ausgelassen',
    recall: 'von den verfälschten (Trefferquote)',
    precision: 'davon verfälscht (Präzision)',
    clean: 'von den sauberen',
  },
  chance: (share) => `Zufall ${share}`,
  ofAll: (part, all) => `${part} von ${all}`,
  nothingOut: (name) => `${name} hat nichts ausgelassen.`,
  only: (name, spoilt, clean) =>
    `${name} hat ${spoilt} der verfälschten und ${clean} der sauberen Bilder ausgelassen.`,
  keeps: (name, spoilt, clean) =>
    `${name} hat ${spoilt} der verfälschten und ${clean} der sauberen Bilder ausgelassen: Verfälschte Bilder bleiben eher drin als andere.`,
  byChance: (name, spoilt, clean) =>
    `${name} hat ${spoilt} der verfälschten und ${clean} der sauberen Bilder ausgelassen: etwa so wie der Zufall.`,
  moreOften: (name, spoilt, clean, times) =>
    `${name} hat ${spoilt} der verfälschten und ${clean} der sauberen Bilder ausgelassen, ${times}-mal so oft.`,
  reasons: {
    seta: (name) =>
      `${name}: Das Fenster überstreicht die schweren Gruppen so oft wie die leichten; Bilder mit falschem Label, deren Verluste hoch bleiben, werden nicht öfter ausgelassen als andere.`,
    infobatch: (name) =>
      `${name} lost unter den Verlusten unter dem Mittel aus, was ausgelassen wird; Bilder mit falschem Label, deren Verluste hoch bleiben, liegen meist darüber und bleiben drin.`,
    epsilonGreedy: (name) =>
      `${name} behält die Bilder mit den bisher höchsten Verlusten; Bilder mit falschem Label, deren Verluste hoch bleiben, werden zuletzt ausgelassen.`,
    ucb: (name) =>
      `${name} behält die Bilder mit den bisher höchsten Verlusten; Bilder mit falschem Label, deren Verluste hoch bleiben, werden zuletzt ausgelassen.`,
    static: (name) => `${name} lost aus und kann nicht besser sein als der Zufall.`,
    dynamic: (name) => `${name} lost aus und kann nicht besser sein als der Zufall.`,
  },
};
