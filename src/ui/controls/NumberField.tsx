// A number that can be typed or, where it has few enough values, dragged. What is typed stays as it was typed.
import { useEffect, useState } from 'react';
import type { NumberParam } from '../../core/params.ts';
import { t } from '../../texts/texts.ts';
import { plain } from '../words/numbers.ts';
import { fitsSlider } from './sections.ts';
import { readTyped } from './typedNumber.ts';

interface Props {
  readonly id: string;
  readonly spec: NumberParam;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export function NumberField({ spec, value, onChange, ...about }: Props) {
  const [text, setText] = useState(() => plain(value));
  const whole = spec.kind === 'integer';
  useEffect(() => {
    setText((typed) =>
      Object.is(readTyped(typed, whole), value) || Number.isNaN(value) ? typed : plain(value),
    );
  }, [value, whole]);
  const type = (typed: string) => {
    setText(typed);
    onChange(readTyped(typed, whole));
  };
  const slide = (to: number) => {
    setText(plain(to));
    onChange(to);
  };
  return (
    <span className="number">
      <input
        {...about}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      {fitsSlider(spec) && (
        <input
          type="range"
          tabIndex={-1}
          aria-label={t.controls.slider(spec.label)}
          min={spec.min}
          max={spec.max}
          step={spec.step}
          value={Number.isFinite(value) ? value : spec.default}
          onChange={(event) => slide(event.target.valueAsNumber)}
        />
      )}
    </span>
  );
}
