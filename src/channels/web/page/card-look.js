/** How a card looks, as a host configuration of Adaptive Cards. The colours are those of page.css, light and dark. */
const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--soft-${name}, var(--${name}))` });

const inks = {
  default: colour('ink'),
  dark: colour('ink'),
  light: colour('ink'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

const surface = (background) => ({ backgroundColor: background, foregroundColors: inks });

export const CARD_LOOK = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  containerStyles: {
    default: surface('transparent'),
    emphasis: surface('var(--emphasis)'),
    accent: surface('var(--emphasis)'),
    good: surface('var(--good-surface)'),
    warning: surface('var(--warning-surface)'),
    attention: surface('var(--attention-surface)'),
  },
  actions: {
    maxActions: 40,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    spacing: 'medium',
  },
  factSet: {
    title: { weight: 'default', isSubtle: true, wrap: true, maxWidth: 170 },
    value: { weight: 'default', wrap: true },
    spacing: 16,
  },
  textBlock: { headingLevel: 2 },
};
