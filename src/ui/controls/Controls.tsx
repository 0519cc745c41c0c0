// The left column: everything that a run is made of, and what a restart would change.
import './controls.css';
import { Fragment, useMemo } from 'react';
import { defaultOf, settingOf } from '../../state/configEdits.ts';
import { t } from '../../texts/texts.ts';
import { useConfig, useEngine, useView, useViewStore } from '../pageContext.ts';
import { ArchiveLoader } from './ArchiveLoader.tsx';
import { Control } from './Control.tsx';
import { Presets } from './Presets.tsx';
import { RaceSection } from './RaceSection.tsx';
import { RestartBar } from './RestartBar.tsx';
import { type Section, sectionsOf } from './sections.ts';
import { useAllProblems } from './useProblems.ts';

function More({ section }: { readonly section: Section }) {
  const catalog = useEngine((engine) => engine.catalog);
  const edited = useConfig((config) => config.edited);
  const problems = useAllProblems();
  const fields = section.more.map(({ field }) => field);
  const changed =
    catalog && edited
      ? fields.filter((field) => !Object.is(settingOf(edited, field), defaultOf(catalog, edited, field)))
          .length
      : 0;
  const wrong = problems.some((problem) => problem.severity === 'error' && fields.includes(problem.field));
  return (
    <details open={wrong || undefined}>
      <summary>
        {t.controls.more(section.more.map(({ spec }) => t.controls.nameInLine(spec.label)).join(', '))}
        {changed > 0 && <b> {t.controls.changed(String(changed))}</b>}
      </summary>
      {section.more.map((setting) => (
        <Control key={setting.field} {...setting} />
      ))}
    </details>
  );
}

export function Controls() {
  const catalog = useEngine((engine) => engine.catalog);
  const edited = useConfig((config) => config.edited);
  const open = useView((view) => view.sheetOpen);
  const view = useViewStore();
  const sections = useMemo(() => (catalog && edited ? sectionsOf(catalog, edited) : []), [catalog, edited]);
  return (
    <aside
      className="controls"
      aria-label={t.chrome.settings}
      data-open={open || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') view.setState({ sheetOpen: false });
      }}
    >
      <div className="sheet-head">
        <b>{t.chrome.settings}</b>
        <button type="button" onClick={() => view.setState({ sheetOpen: false })}>
          {t.chrome.close}
        </button>
      </div>
      {sections.length === 0 ? (
        <p className="help">{t.controls.notYet}</p>
      ) : (
        <p className="help when">
          {t.controls.whenSpeed} <b>{t.controls.whenRest}</b>
        </p>
      )}
      {sections.length > 0 && <Presets />}
      {sections.map((section) => (
        <Fragment key={section.id}>
          <fieldset>
            <legend>{t.controls.sections[section.id]}</legend>
            {section.settings.map((setting) => (
              <Fragment key={setting.field}>
                <Control {...setting} />
                {setting.field === 'data' && <ArchiveLoader />}
              </Fragment>
            ))}
            {section.more.length > 0 && <More section={section} />}
            {section.source && <p className="help source">{section.source}</p>}
          </fieldset>
          {section.id === 'method' && <RaceSection />}
        </Fragment>
      ))}
      <RestartBar />
    </aside>
  );
}
