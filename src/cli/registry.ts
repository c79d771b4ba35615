// Every command of the shell, in the order of the help.
import type { RegisterCommand } from './command.js';

/** A command's file is loaded only when it is wanted: the shell answers at once. */
export const COMMANDS: Readonly<Record<string, () => Promise<RegisterCommand>>> = {
  demo: async () => (await import('./demo.js')).registerDemo,
  init: async () => (await import('./init.js')).registerInit,
  doctor: async () => (await import('./doctor.js')).registerDoctor,
  import: async () => (await import('./import.js')).registerImport,
  start: async () => (await import('./start.js')).registerStart,
  ask: async () => (await import('./ask.js')).registerAsk,
  metrics: async () => (await import('./metrics.js')).registerMetrics,
  card: async () => (await import('./card.js')).registerCard,
  push: async () => (await import('./push.js')).registerPush,
  alerts: async () => (await import('./alerts.js')).registerAlerts,
  leave: async () => (await import('./leave.js')).registerLeave,
  send: async () => (await import('./send.js')).registerSend,
  deliveries: async () => (await import('./deliveries.js')).registerDeliveries,
  link: async () => (await import('./link.js')).registerLink,
  questions: async () => (await import('./questions.js')).registerQuestions,
};
