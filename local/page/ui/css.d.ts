/** Styles are put into one file beside the script. */
declare module "*.css";
