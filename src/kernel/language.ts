/** The languages of the product. Bokmål comes first wherever the order shows. */
export const languages = ['nb', 'en'] as const;

export type Language = (typeof languages)[number];

/** One value per language: a missing text does not compile. */
export type Localised<T = string> = Record<Language, T>;
