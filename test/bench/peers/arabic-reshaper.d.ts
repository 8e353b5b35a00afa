declare module 'arabic-reshaper' {
  const reshaper: { convertArabic(text: string): string };
  export default reshaper;
}
