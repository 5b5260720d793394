import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What a screen shows from the server, asked again whenever the editor comes back to the tab, so that they see what
 * colleagues have done meanwhile. `look` asks at once; `trouble` is a sentence for the editor.
 */
export function useFresh<T>(load: () => Promise<T>): {
  readonly found: T | undefined;
  readonly trouble: string;
  readonly look: () => void;
} {
  const [found, setFound] = useState<T>();
  const [trouble, setTrouble] = useState('');
  const asking = useRef(load);
  asking.current = load;
  const look = useCallback(() => {
    if (document.visibilityState === 'hidden') return;
    asking.current().then(
      (answer) => {
        setFound(answer);
        setTrouble('');
      },
      (error: Error) => setTrouble(error.message),
    );
  }, []);
  useEffect(() => {
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [look]);
  return { found, trouble, look };
}
