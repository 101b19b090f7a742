import type { ThemeConfig } from 'antd';
import { colours, fontFamily, scales } from '../model/index.ts';

/** Ant Design speaks in our tokens; it brings no colour of its own and nothing that moves. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: colours.brand,
    colorSuccess: colours.green,
    colorWarning: colours.amber,
    colorError: colours.red,
    colorInfo: colours.brand,
    colorLink: colours.brand,
    colorLinkHover: colours.brandStrong,
    colorText: colours.ink,
    colorTextSecondary: colours.inkSoft,
    colorTextTertiary: colours.inkFaint,
    colorTextPlaceholder: colours.inkFaint,
    colorTextDisabled: colours.inkFaint,
    colorTextDescription: colours.inkFaint,
    colorBgLayout: colours.paper,
    colorBgContainer: colours.surface,
    colorBgContainerDisabled: colours.sunken,
    colorBorder: colours.lineStrong,
    colorBorderDisabled: colours.line,
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    fontFamily,
    fontSize: scales.desk.body,
    borderRadius: 4,
    controlHeight: 32,
    motion: false,
    colorBgSpotlight: colours.ink,
    boxShadow: '0 2px 10px rgb(31 36 33 / 14%)',
    boxShadowSecondary: '0 2px 10px rgb(31 36 33 / 14%)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Segmented: { trackBg: colours.greySoft, itemColor: colours.inkSoft, itemSelectedColor: colours.brand },
    Select: { optionSelectedBg: colours.brandSoft },
  },
};
