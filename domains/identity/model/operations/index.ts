export * from './accounts.ts';
export * from './devices.ts';
export * from './own.ts';
export * from './posts.ts';
export * from './sign-in.ts';
export * from './trail.ts';
export * from './resident.ts';
export * from './residents.ts';
