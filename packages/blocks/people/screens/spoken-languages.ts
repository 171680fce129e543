/** Each language under its own name, so that whoever speaks it finds it. */
export const spokenLanguages = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
]
