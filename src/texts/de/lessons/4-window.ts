import type { Texts } from '../../texts.ts';

export const lesson4: Texts['lessons']['window'] = {
  title: 'Das gleitende Fenster, und warum der Verlust schwingt',
  about: 'Sehen Sie zu, wie der Sägezahn wächst, und zählen Sie seine Zähne.',
  steps: {
    bracket: {
      says: [
        'Die Klammer über den Balken ist das [[Fenster|window]]. Es umfasst {windowSize} von {groups} [[Gruppen|group]]; nur die Bilder unter der Klammer werden trainiert.',
        'Nach jeder [[Epoche|epoch]] rückt es um eine Gruppe zum Schwereren weiter. Bei den schwersten Gruppen angekommen, fällt es auf die leichtesten zurück.',
      ],
    },
    positions: {
      says: ['Das Fenster umfasst immer {windowSize} benachbarte Gruppen von {groups}.'],
      ask: 'Wie viele verschiedene Stellungen kann es haben?',
      after: [
        'Seine erste Gruppe kann 1, 2 und so weiter bis {positions} sein; dann ist seine letzte Gruppe die schwerste, Gruppe {groups}.',
      ],
      letters: 'p: Stellungen, k: Gruppen, m: Gruppen im Fenster',
    },
    fall: {
      says: [
        'Schwerere Bilder haben mehr Verlust. Denken Sie daran, wenn Sie auf den [[Trainingsverlust|trainLoss]] schauen.',
      ],
      ask: 'Was wird der Trainingsverlust tun, wenn das Fenster auf die leichtesten Gruppen zurückfällt?',
      options: { rise: 'steigen', fall: 'sinken', stay: 'sich kaum ändern' },
      after: [
        'Beim letzten Zurückfallen ging er von {fallBefore} auf {fallAfter}, in einer einzigen Epoche. Die Bilder haben gewechselt; das Netz ist fast dasselbe.',
      ],
    },
    count: {
      says: [
        'Lassen Sie das Fenster viermal zurückfallen. Die feinen senkrechten Striche markieren diese Stellen.',
        'Zählen Sie dann an der Kurve: Wie viele Epochen liegen zwischen einer Spitze und der nächsten? Zeigen Sie auf eine Spitze, um ihre Epoche abzulesen.',
      ],
      ask: 'Wie viele Epochen sind es von Spitze zu Spitze?',
      after: [
        'Die Spitzen Ihrer Kurve liegen bei den Epochen {peaks}. Das Fenster hat {positions} Stellungen: Das ist die Periode des Sägezahns.',
        'Die ersten Male sind vielleicht schwer zu erkennen: Für ein Netz, das nichts weiß, sind alle Bilder etwa gleich schwer.',
      ],
    },
    worse: {
      says: [
        'Der Trainingsverlust stieg immer wieder. Wurde das Netz schlechter? Die [[Testgenauigkeit|testAccuracy]] wird an Bildern gemessen, die das Fenster nie berührt.',
      ],
      ask: 'Wo steht die Testgenauigkeit jetzt, verglichen mit der ersten Epoche?',
      options: { rise: 'höher', fall: 'niedriger', stay: 'gleich, soweit man es sagen kann' },
      after: [
        'Sie ging von {testFirst} auf {testNewest}; allein der Zufall macht hier Unterschiede von etwa {testBand} Prozentpunkten. Steigt der Trainingsverlust, so sagt das mehr über die Bilder als über das Netz.',
      ],
      letters: 't: Zahl der früheren [[Auswahlrunden|pruneCall]], k: Gruppen, m: Gruppen im Fenster',
    },
    end: {
      says: [
        'In den letzten Epochen, dem hellen Band, wird nichts mehr sortiert: [[Ausklang|anneal]]. Leichte und schwere Bilder kommen in ihrem wahren Verhältnis vor, und der Sägezahn endet.',
      ],
      after: ['Fertig: Testgenauigkeit {testNewest}, {saved} der Arbeit gespart.'],
    },
  },
};
