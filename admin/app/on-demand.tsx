import { lazy, Suspense, type ComponentType } from 'react';

/** A screen whose code comes when it is first shown. */
export function onDemand<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): ComponentType<P> {
  const Screen = lazy(load);
  return function OnDemand(props: P) {
    return (
      <Suspense
        fallback={
          <p className="desk-waiting" role="status">
            Sebentar …
          </p>
        }
      >
        <Screen {...props} />
      </Suspense>
    );
  };
}
