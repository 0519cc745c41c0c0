// One setting: the term, its value, one line of plain words with the limits, and what there is to say about it.
import type { ParamSpec, ParamValue } from '../../core/params.ts';
import type { ConfigProblem } from '../../protocol.ts';
import { defaultOf, settingOf } from '../../state/configEdits.ts';
import { t } from '../../texts/texts.ts';
import { useActions, useConfig, useEngine } from '../pageContext.ts';
import { termOfMethod, termOfSetting } from '../terms/settingTerms.ts';
import { Term } from '../terms/Term.tsx';
import { significant } from '../words/numbers.ts';
import { NumberField } from './NumberField.tsx';
import type { Setting } from './sections.ts';
import { useProblems } from './useProblems.ts';

function inWords(value: ParamValue | undefined, spec: ParamSpec): string {
  if (typeof value === 'boolean') return value ? t.controls.on : t.controls.off;
  if (typeof value === 'number') return spec.kind === 'integer' ? String(value) : significant(value);
  if (spec.kind === 'choice')
    return spec.choices.find((choice) => choice.value === value)?.label ?? String(value);
  return String(value);
}

function limits(spec: ParamSpec): string {
  if (spec.kind === 'choice' || spec.kind === 'boolean') return '';
  return ` ${t.controls.limits(spec.min.toLocaleString(t.locale), spec.max.toLocaleString(t.locale))}`;
}

/** A choice may explain the chosen value better than itself. */
function helpOf(spec: ParamSpec, value: ParamValue | undefined): string {
  if (spec.kind !== 'choice') return spec.help;
  return spec.choices.find((choice) => choice.value === value)?.help || spec.help;
}

interface FieldProps {
  readonly id: string;
  readonly spec: ParamSpec;
  readonly value: ParamValue | undefined;
  readonly invalid: boolean;
  /** The element that names the field, where it is no label of its own. */
  readonly labelledBy: string | undefined;
  readonly describedBy: string;
  readonly onChange: (value: ParamValue) => void;
}

function Field({ id, spec, value, invalid, labelledBy, describedBy, onChange }: FieldProps) {
  const about = {
    ...{ id, 'aria-describedby': describedBy, 'aria-invalid': invalid },
    ...(labelledBy && { 'aria-labelledby': labelledBy }),
  };
  switch (spec.kind) {
    case 'boolean':
      return (
        <input
          {...about}
          type="checkbox"
          checked={value === true}
          onChange={(e) => onChange(e.target.checked)}
        />
      );
    case 'choice':
      return (
        <select {...about} value={String(value)} onChange={(event) => onChange(event.target.value)}>
          {spec.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      );
    case 'number':
    case 'integer':
      return <NumberField {...about} spec={spec} value={Number(value)} onChange={onChange} />;
    default:
      return spec satisfies never;
  }
}

interface ViewProps {
  readonly id: string;
  readonly field: string;
  readonly spec: ParamSpec;
  readonly value: ParamValue | undefined;
  /** What a reset returns to. */
  readonly standard: ParamValue | undefined;
  /** What the present run was started with; undefined when it has no such setting. */
  readonly ran: ParamValue | undefined;
  readonly problems: readonly ConfigProblem[];
  readonly onChange: (value: ParamValue) => void;
  readonly onReset: () => void;
}

export function ControlView(props: ViewProps) {
  const { id, field, spec, value, standard, ran, problems, onChange, onReset } = props;
  const term = termOfSetting(field, spec.label);
  const methodTerm = field === 'method' ? termOfMethod(String(value)) : undefined;
  const waits = ran !== undefined && !Object.is(ran, value);
  const off = standard !== undefined && !Object.is(standard, value);
  const invalid = problems.some((problem) => problem.severity === 'error');
  return (
    <div className="control" data-field={field} data-waits={waits || undefined}>
      <div className="control-line">
        {term ? (
          <span className="control-name" id={`${id}-name`}>
            <Term id={term}>{spec.label}</Term>
          </span>
        ) : (
          <label htmlFor={id}>{spec.label}</label>
        )}
        {off && (
          <button
            type="button"
            className="reset"
            onClick={onReset}
            title={t.controls.resetTitle(inWords(standard, spec))}
            aria-label={t.controls.reset(spec.label, inWords(standard, spec))}
          >
            {/* A choice's name has no room beside the choice itself. */}
            {'\u21BA'} {spec.kind !== 'choice' && inWords(standard, spec)}
          </button>
        )}
        <Field
          id={id}
          spec={spec}
          value={value}
          invalid={invalid}
          labelledBy={term && `${id}-name`}
          describedBy={`${id}-help`}
          onChange={onChange}
        />
      </div>
      <p className="help" id={`${id}-help`}>
        {helpOf(spec, value)} {methodTerm && <Term id={methodTerm}>{t.lessonWords.moreAboutIt}</Term>}
        <span className="limits">{limits(spec)}</span>
        {waits && <span className="waits"> {t.controls.runningWith(inWords(ran, spec))}</span>}
      </p>
      {problems.map((problem) => (
        <p key={problem.message} className={`problem problem-${problem.severity}`} role="alert">
          <i aria-hidden="true">{problem.severity === 'error' ? '\u25B2' : '\u25CF'}</i> {problem.message}
        </p>
      ))}
    </div>
  );
}

/** A setting of the run on the left. */
export function Control({ field, spec }: Setting) {
  const { edit, reset } = useActions();
  const catalog = useEngine((engine) => engine.catalog);
  const edited = useConfig((config) => config.edited);
  const running = useConfig((config) => config.running);
  const problems = useProblems(field);
  if (!edited || !catalog) return null;
  return (
    <ControlView
      id={`setting-${field}`}
      field={field}
      spec={spec}
      value={settingOf(edited, field)}
      standard={defaultOf(catalog, edited, field)}
      ran={running ? settingOf(running, field) : undefined}
      problems={problems}
      onChange={(next) => edit(field, next)}
      onReset={() => reset(field)}
    />
  );
}
