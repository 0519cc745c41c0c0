import type { Texts } from '../../texts.ts';

export const lesson6: Texts['lessons']['infobatch'] = {
  title: 'SeTa gegen InfoBatch: Wann gewinnt wer?',
  about: 'Ein Wettlauf auf Ihrer GPU, dann ganze Läufe und die Veröffentlichung, so wie sie sind.',
  steps: {
    rule: {
      says: [
        'Drei Netze laufen um die Wette, mit [[SeTa|seta]], [[InfoBatch|infobatch]] und [[vollem Training|fullTraining]]. Dieselben Anfangsgewichte, dieselben Bilder.',
        'InfoBatch behält alle Bilder über dem mittleren Verlust. Von den leichten lässt es die Hälfte per Zufall aus und zählt die anderen doppelt: [[Umgewichtung|rescaling]].',
      ],
      letters: 'w: Gewicht von Bild i, r: Auslassanteil, \u2113: sein Verlust, mit Strich: mittlerer Verlust',
    },
    saved: {
      says: [
        'SeTa trainiert die Hälfte seiner Gruppen, InfoBatch alle schweren Bilder und die Hälfte der leichten. Am Ende steht bei beiden ein [[Ausklang|anneal]].',
      ],
      ask: 'Wer wird am Ende am meisten Arbeit gespart haben?',
      options: { seta: 'SeTa', infobatch: 'InfoBatch', full: 'volles Training' },
      after: [
        'Gespart: {savedAll}. InfoBatch kann nie mehr sparen als seinen Auslassanteil an den leichten Bildern; SeTa lässt ganze Gruppen aus.',
      ],
    },
    accurate: {
      says: ['Weniger Arbeit heißt weniger Schritte, aus denen man lernen kann.'],
      ask: 'Wer wird am Ende die höchste Testgenauigkeit haben?',
      options: { seta: 'SeTa', infobatch: 'InfoBatch', full: 'volles Training' },
      after: [
        'Testgenauigkeit: {accuracyAll}. Unterschiede unter etwa {bandAll} Prozentpunkten können bei {testCount} Testbildern Zufall sein.',
      ],
    },
    short: {
      says: [
        'Ein kurzer Lauf beweist wenig. Dies sind ganze Läufe mit dem Code der Autoren: 10.000 Bilder, 20 Epochen, ein kleines Netz, drei Seeds.',
        'Hier ist kein Auslassen umsonst. InfoBatch und SeTa mit breitem Fenster kommen nahe an volles Training heran und sparen etwa gleich viel. Mit schmalerem Fenster spart SeTa etwa doppelt so viel und endet nahe bei einer rein zufälligen Auswahl der Hälfte der Bilder.',
      ],
    },
    whole: {
      says: [
        'Dasselbe mit allen 50.000 Bildern und 10 Epochen. Jede Epoche hat fünfmal so viele Schritte, und die Reihenfolge bleibt: volles Training, InfoBatch, SeTa mit breitem Fenster, der Rest.',
      ],
    },
    long: {
      says: [
        'In der Veröffentlichung wird ResNet-18 über 200 Epochen mit CIFAR-10 trainiert. Dort ist SeTa so genau wie volles Training, wenn 30 % ausgelassen werden, und liegt bei jedem Anteil vorn, der probiert wurde.',
        'Diese Zahlen sind die der Autoren. Diese Seite hat die Versuche nicht wiederholt.',
      ],
    },
    when: {
      says: [
        'Kurz gesagt: Wenn Sie lange trainieren können oder viel sparen müssen, spricht die Veröffentlichung für SeTa. Wenn der Lauf kurz ist und es genügt, ein Viertel der Arbeit zu sparen, war InfoBatch in den Läufen oben ebenso gut oder etwas besser.',
        'Für Ihren eigenen Fall wählen Sie unter [[Wettlauf|race]] die Einstellung [[Gleich viel auslassen|equalPruned]] und mehrere [[Seeds|seed]]: Erst dann ist der Vergleich fair.',
      ],
    },
  },
};
