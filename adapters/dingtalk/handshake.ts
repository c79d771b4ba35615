// A refused handshake, as undici's WebSocket should take it: on a 401 its fetch dials once more by itself, with a ticket that is used
// up. As a 403 the refusal is final, and whoever opens connections decides what comes next.
import { DecoratorHandler, type Dispatcher } from 'undici';

/** The same dispatcher for one handshake. */
export const dialsOnce = (dispatcher: Dispatcher): Dispatcher =>
  dispatcher.compose((dispatch) => (options, handler) => dispatch(options, new Final(handler)));

class Final extends DecoratorHandler implements Dispatcher.DispatchHandler {
  readonly #handler: Dispatcher.DispatchHandler;

  constructor(handler: Dispatcher.DispatchHandler) {
    super(handler);
    this.#handler = handler;
  }

  onResponseStart(...[controller, status, ...rest]: Parameters<Start>): void {
    this.#handler.onResponseStart?.(controller, status === 401 ? 403 : status, ...rest);
  }
}

type Start = NonNullable<Dispatcher.DispatchHandler['onResponseStart']>;
