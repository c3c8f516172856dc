import type { ReactNode } from 'react';

function Icon({ children, size = 16 }: { children: ReactNode; size?: number | undefined }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

/** How large an icon is, in pixels; 16 where it does not say. */
export interface IconProps {
  size?: number;
}

/** A desk's home. */
export const DeskIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M2 8 8 2.5 14 8M4 7v6.5h8V7" />
  </Icon>
);

/** The directory of services: a book. */
export const DirectoryIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M3 13V3.5A1.5 1.5 0 0 1 4.5 2H13v9H4.5A1.5 1.5 0 0 0 3 12.5 1.5 1.5 0 0 0 4.5 14H13M6 5h4" />
  </Icon>
);

/** Measures: a line that goes its way between two others. */
export const MeasuresIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M2 2v12h12M4.5 10.5l2.5-4 2.5 2.5L13 4" />
  </Icon>
);

/** Reviews: two speech bubbles, one looked at. */
export const ReviewIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M2 3h9v6H6l-2.5 2.2V9H2zM13 6v6h-1v1.8L9.8 12H7.5M4.6 6l1.4 1.4L8.6 4.8" />
  </Icon>
);

/** Something new. */
export const PlusIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

/** Close, or take away. */
export const CrossIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

/** Done. */
export const TickIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="m3 8.5 3.5 3.5L13 4.5" />
  </Icon>
);

/** Not come up yet. */
export const GapIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <circle cx="8" cy="8" r="4.5" />
  </Icon>
);

/** Not needed here. */
export const DashIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M6 8h4" />
  </Icon>
);

/** Where the talk is. */
export const ArrowIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M3 8h9M8.5 4.5 12 8l-3.5 3.5" />
  </Icon>
);

/** More below. */
export const DownIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="m4 6.5 4 4 4-4" />
  </Icon>
);

/** Take care. */
export const AlertIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M8 2 1.8 13.5h12.4L8 2ZM8 6.5V10M8 12v.1" />
  </Icon>
);

/** Look for something. */
export const FindIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.3 3.3" />
  </Icon>
);

/** Help: a question. */
export const HelpIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <circle cx="8" cy="8" r="6.2" />
    <path d="M6.2 6.3a1.8 1.8 0 1 1 2.7 1.6c-.6.4-.9.7-.9 1.4M8 11.4v.1" />
  </Icon>
);

/** Closed. */
export const ClosedIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
    <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
  </Icon>
);

/** A person. */
export const PersonIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <circle cx="8" cy="5" r="2.8" />
    <path d="M2.5 14c.6-3 2.7-4.5 5.5-4.5s4.9 1.5 5.5 4.5" />
  </Icon>
);

/** Locked, or to lock. */
export const LockIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <rect x="3" y="7" width="10" height="7" rx="1.5" />
    <path d="M5.2 7V4.8a2.8 2.8 0 0 1 5.6 0V7M8 10v1.6" />
  </Icon>
);

/** People who come in. */
export const SessionIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <circle cx="5" cy="5" r="2" />
    <circle cx="11" cy="5" r="2" />
    <path d="M1.5 13c.4-2.6 1.7-4 3.5-4s3.1 1.4 3.5 4M8.6 9.9c.6-.6 1.4-.9 2.4-.9 1.8 0 3.1 1.4 3.5 4" />
  </Icon>
);

/** Looked at. */
export const EyeIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" />
    <circle cx="8" cy="8" r="1.8" />
  </Icon>
);

/** Not to be seen by everybody. */
export const HiddenIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M6 3.8A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-1.9 2.4M4 5A12 12 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 3.2-1M2.5 2.5l11 11" />
  </Icon>
);

/** Something that has waited. */
export const ClockIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5V8l2.5 1.5" />
  </Icon>
);

/** To practise: two who talk. */
export const PracticeIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M1.5 3h8v5.5h-4L3 10.5V8.5H1.5Z" />
    <path d="M11.5 6h3v5.5H13v2l-2.5-2h-4" />
  </Icon>
);

/** What an administrator looks after: three things that can be set. */
export const AdministrationIcon = ({ size }: IconProps) => (
  <Icon size={size}>
    <path d="M2 4h7M13 4h1M2 8h1M7 8h7M2 12h5M11 12h3M9 4a2 2 0 1 0 4 0 2 2 0 1 0-4 0M3 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 12a2 2 0 1 0 4 0 2 2 0 1 0-4 0" />
  </Icon>
);
