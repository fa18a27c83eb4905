/**
 * The element of gradient-walk.js, for pages written in TypeScript: `import 'gradient-walk'` defines it.
 * Attributes are the parameters of a link and every setting of the chapter's experiment; the types of
 * state and run are explained in web/engine/types.js.
 */
export type Unit = 'micro' | 'update' | 'epoch' | 'run';

export type Phase =
  'batch' | 'forward' | 'residual' | 'loss' | 'backward' | 'sum' | 'divide' | 'update' | 'zero';

export interface Run {
  version: 1;
  experiment: string;
  settings: Record<string, any>;
  edits: { step: number; change: Record<string, any> }[];
  cursor: { step: number; phase: Phase | null };
}

export interface State {
  chapter: string;
  card: string;
  /** Ids of the cards that are done. */
  done: string[];
  /** The right answers, by id of the check. */
  answers: Record<string, string>;
  status: 'loading' | 'ready' | 'running' | 'done' | 'diverged' | 'error';
  experiment?: string;
  step?: number;
  epoch?: number;
  updatesPerEpoch?: number;
  totalSteps?: number;
  phase?: Phase | null;
  loss?: number | null;
  fullLoss?: number | null;
  parameters?: Record<string, number | number[] | number[][]>;
  run?: Run;
  error?: { name: string; parameter?: string; value?: any; min?: number; max?: number };
}

export class GradientWalkElement extends HTMLElement {
  chapter: string | null;
  scene: string | null;
  card: string | null;
  theme: string | null;
  start: string | null;
  hide: string | null;
  readonly: string | null;
  links: string | null;
  layout: string | null;
  /** State that a reader made, as it stands in an address: '#run=…'. */
  fragment: string;

  /** Plays on; resolves when playing has begun. */
  run(): Promise<void>;
  /** At once; also what was asked for before it and has not begun. */
  pause(): Promise<void>;
  /** One step; resolves when the run is there. */
  step(unit?: Unit): Promise<void>;
  reset(): Promise<void>;
  set(settings: Record<string, any>): Promise<void>;
  getState(): State;
  /** @param json what getState() gave, or a part of it: the run, the card, what was done */
  setState(json: any): Promise<void>;
  showHelp(): void;
}

export interface GradientWalkEventMap {
  'gradient-walk-ready': CustomEvent<{ chapter: string; cards: number }>;
  'gradient-walk-change': CustomEvent<{ state: State }>;
  'gradient-walk-done': CustomEvent<{ chapter: string; card: string }>;
  'gradient-walk-complete': CustomEvent<{
    chapter: string;
    done: number;
    total: number;
    right: number;
    checks: number;
  }>;
  'gradient-walk-error': CustomEvent<{ name: string; message: string; [fact: string]: any }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'gradient-walk': GradientWalkElement;
  }
  interface GlobalEventHandlersEventMap extends GradientWalkEventMap {}
}
