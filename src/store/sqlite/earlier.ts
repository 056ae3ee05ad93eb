// The store of a file that an earlier Parley made: it can be copied as it is, before it is brought up to date.
import type { OperatorError } from '../../program/operator-error.ts';
import type { Store } from '../store.ts';
import { backUp } from './backup.ts';
import type { Connection } from './connection.ts';

/** Whatever else is asked of it fails with this fault. */
export function copyOnly(connection: Connection, fault: OperatorError): Store {
  const refuse = (): never => {
    throw fault;
  };
  const reject = async (): Promise<never> => refuse();
  return {
    get inbox() {
      return refuse();
    },
    get outbox() {
      return refuse();
    },
    get threads() {
      return refuse();
    },
    get articles() {
      return refuse();
    },
    get digests() {
      return refuse();
    },
    get feedback() {
      return refuse();
    },
    get sources() {
      return refuse();
    },
    get follows() {
      return refuse();
    },
    get channels() {
      return refuse();
    },
    get installations() {
      return refuse();
    },
    get duties() {
      return refuse();
    },
    renew: reject,
    prune: reject,
    forget: reject,
    backup: (file) => connection.read(() => backUp(connection, file)),
    async close() {
      connection.close();
    },
  };
}
