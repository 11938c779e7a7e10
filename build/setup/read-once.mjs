/**
 * A plugin of the build: packages in CommonJS stand in a function each, which is called at once. A function expression
 * that begins in parentheses is read by the engine together with its file; an arrow function, first to find its end and
 * then again when it is called, which for the packages that draw the screen was a fortieth of a start.
 * @returns {import('vite').Plugin}
 */
export const readOnce = () => ({
  name: 'read-once',
  generateBundle(_options, files) {
    const chunks = Object.values(files).filter((file) => file.type === 'chunk');
    const runtime = chunks.find(({ name }) => name === 'rolldown-runtime');
    const wrapper = /[,; ](\w+)=\(e,t\)=>\(\)=>\(t\|\|/.exec(runtime?.code ?? '')?.[1];
    const shared = new RegExp(`[{,]${wrapper} as (\\w+)[,}]`).exec(runtime?.code ?? '')?.[1];
    for (const chunk of chunks) {
      const own = new RegExp(`import\\{[^}]*\\b${shared} as (\\w+)[^}]*\\}from"\\./rolldown-runtime`).exec(chunk.code)?.[1];
      if (own === undefined) continue;
      chunk.code = chunk.code.replaceAll(new RegExp(`=${own}\\(\\((?:\\((\\w+,\\w+)\\)|(\\w+))=>\\{`, 'g'), (_whole, two, one) => `=${own}((function(${two ?? one}){`);
    }
  },
});
