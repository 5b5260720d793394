import { useEffect, useState } from 'react';
import { plainLanguage } from '../../../src/model/plain-language.ts';
import { listEntries } from '../entries.ts';
import type { CoachRules } from './advise.ts';

let known: CoachRules = {};

/** The coach's rules as last saved at the desk, a draft of them included; asked for anew whenever an entry is opened. */
export function useRules(): CoachRules {
  const [rules, setRules] = useState(known);
  useEffect(() => {
    let current = true;
    const { collection } = plainLanguage;
    listEntries({ collection, slugs: collection, with: 'data' }).then(
      ({ entries }) => {
        known = (entries[0]?.data ?? {}) as CoachRules;
        if (current) setRules(known);
      },
      () => undefined, // offline: the rules known so far will do
    );
    return () => {
      current = false;
    };
  }, []);
  return rules;
}
