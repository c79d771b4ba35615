// What the dispatcher lets others see of its work: figures for whoever runs it, never an address or a text.
import type { Receipt } from '../../adapters/platform.js';
import type { CircuitState } from './circuit.js';

export interface DeliveryObserver {
  /** An attempt ended; `outcome` as in the receipt. */
  attempted(platform: string, outcome: Receipt['outcome'], seconds: number): void;
  circuit(platform: string, state: CircuitState): void;
}

export const NO_OBSERVER: DeliveryObserver = { attempted: () => undefined, circuit: () => undefined };
