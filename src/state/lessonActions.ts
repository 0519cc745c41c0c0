// What a lesson does to the page: it moves from step to step and sets runs up as the controls on the left would.
import type { RunConfig } from '../protocol.ts';
import type { ConfigStore } from './configStore.ts';
import type { LessonPlace, LessonStore } from './lessonStore.ts';
import type { RaceSettings } from './raceSettings.ts';

export interface LessonActions {
  openLesson(place: LessonPlace): void;
  /** Closes the lesson. What was set before it stands on the left again and waits for a restart. */
  closeLesson(): void;
  /** Sets a race on the left and starts it at once. */
  startWith(config: RunConfig, race: RaceSettings): void;
}

interface Means {
  readonly lesson: LessonStore;
  readonly config: ConfigStore;
  readonly set: (config: RunConfig, race: RaceSettings) => void;
  readonly start: (config: RunConfig, race: RaceSettings) => void;
  readonly setSpeed: (secondsPerEpoch: number | null) => void;
  readonly keepAddress: () => void;
}

export function createLessonActions({
  lesson,
  config,
  set,
  start,
  setSpeed,
  keepAddress,
}: Means): LessonActions {
  return {
    openLesson(place) {
      const { before } = lesson.getState();
      const { edited, race, secondsPerEpoch } = config.getState();
      const now = edited && { config: edited, race, secondsPerEpoch };
      lesson.setState({ place, kept: place, listed: false, folded: false, before: before ?? now });
      keepAddress();
    },
    closeLesson() {
      const { before } = lesson.getState();
      lesson.setState({ place: null, listed: false, entered: null, before: null });
      if (before) {
        set(before.config, before.race);
        setSpeed(before.secondsPerEpoch);
      }
      keepAddress();
    },
    startWith(lead, race) {
      set(lead, race);
      start(lead, race);
      keepAddress();
    },
  };
}
