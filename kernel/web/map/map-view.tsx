import { lazy, Suspense, type ReactElement } from 'react';
import type { MapProps } from './map-layer.ts';

const Canvas = lazy(async () => ({ default: (await import('./map-canvas.tsx')).MapCanvas }));

/**
 * Layers on plain ground, or over a county's base map. Without a tile server it is as good. Whatever it shows stands in a list beside
 * it as well: that is the screen's part.
 */
export function MapView(props: MapProps): ReactElement {
  return (
    <Suspense fallback={<div className="ln-panel ln-skeleton" style={{ height: props.height }} aria-busy="true" />}>
      <Canvas {...props} />
    </Suspense>
  );
}
