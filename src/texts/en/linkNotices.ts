// What a link has that cannot be read. Names and values of a link are the same in every language.
export const linkNotices = {
  leftOut: (name: string, value: string, problem: string) => `${name}=${value} was left out: ${problem}`,
  noSetting: (name: string) => `"${name}" is no setting here and was left out`,
  noMethod: (method: string, known: string) =>
    `vs=${method} was left out: no such method; there are ${known}`,
  noSettingOf: (name: string, method: string) => `"${name}" is no setting of ${method} and was left out`,
  twice: (name: string) => `${name} stands there twice; the first one counts`,
  otherVersion: (found: string, read: string) =>
    `the link is of version ${found}, this page reads version ${read}: it took what it knows`,
  noLesson: (value: string) => `lesson=${value} was left out: a lesson or one of its steps, as 4 or 4.2`,
  tooManyRuns: (most: string, leftOut: number) => `a race has at most ${most} runs; ${leftOut} were left out`,
  /** Settings of the page that a link can hold. */
  labels: {
    lockstep: 'Lockstep',
    repeats: 'Seeds',
    equalPruned: 'Equal pruned %',
    speed: 'Seconds per epoch',
    view: 'View',
  },
};
