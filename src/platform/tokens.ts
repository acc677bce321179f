/** Names under which values that are no classes are handed to those who need them. */
export const CONFIG = Symbol('Config');
