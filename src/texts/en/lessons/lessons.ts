// The words of all lessons, by id of the lesson.
import { lesson1 } from './1-loss.ts';
import { lesson2 } from './2-redundancy.ts';
import { lesson3 } from './3-clusters.ts';
import { lesson4 } from './4-window.ts';
import { lesson5 } from './5-stale.ts';
import { lesson6 } from './6-infobatch.ts';
import { lesson7 } from './7-break.ts';

export const lessons = {
  loss: lesson1,
  redundancy: lesson2,
  clusters: lesson3,
  window: lesson4,
  stale: lesson5,
  infobatch: lesson6,
  break: lesson7,
};
