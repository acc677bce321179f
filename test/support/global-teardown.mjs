export default () => globalThis.__stopPostgres?.();
