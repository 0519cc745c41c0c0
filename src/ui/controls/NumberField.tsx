// A number that can be typed or, where it has few enough values, dragged. What is typed stays as it was typed.
import { useEffect, useState } from 'react';
import type { NumberParam } from '../../core/params.ts';
import { fitsSlider } from './sections.ts';

interface Props {
  readonly id: string;
  readonly spec: NumberParam;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

function parse(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replaceAll(',', ''));
}

export function NumberField({ spec, value, onChange, ...about }: Props) {
  const [text, setText] = useState(String(value));
  useEffect(() => {
    setText((typed) =>
      Object.is(parse(typed), value) ? typed : Number.isNaN(value) ? typed : String(value),
    );
  }, [value]);
  const change = (typed: string) => {
    setText(typed);
    onChange(parse(typed));
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
        onChange={(event) => change(event.target.value)}
      />
      {fitsSlider(spec) && (
        <input
          type="range"
          tabIndex={-1}
          aria-label={`${spec.label}, slider`}
          min={spec.min}
          max={spec.max}
          step={spec.step}
          value={Number.isFinite(value) ? value : spec.default}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </span>
  );
}
