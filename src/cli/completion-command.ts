// `reconcile completion`: shell completion made from the commands themselves.
import type { Command } from "commander";
import type { CommandResult, Session } from "./command.ts";

interface Words {
  /** `ledger list`, or empty for the program itself. */
  readonly path: string;
  readonly words: readonly string[];
  /** `--format` → its values. */
  readonly values: readonly (readonly [option: string, values: readonly string[]])[];
  /** Its arguments are files. */
  readonly takesFiles: boolean;
}

export async function completionCommand(shell: string, program: Command, session: Session): CommandResult {
  const scripts: Readonly<Record<string, (table: readonly Words[]) => string>> = { bash, zsh, fish };
  await session.output.document(scripts[shell]?.(wordsOf(program, "")) ?? "");
  return "ok";
}

function wordsOf(command: Command, path: string): Words[] {
  const options = command.options.map((option) => option.long ?? option.short ?? "").concat("--help");
  const choices = command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
  const children = command.commands.map((child) => child.name());
  const values = command.options.flatMap(({ long, argChoices }) =>
    long && argChoices ? [[long, argChoices] as const] : [],
  );
  const takesFiles = command.registeredArguments.some((argument) => argument.name().endsWith(".json"));
  return [
    { path, words: [...children, ...choices, ...options], values, takesFiles },
    ...command.commands.flatMap((child) => wordsOf(child, `${path} ${child.name()}`.trim())),
  ];
}

function bash(table: readonly Words[]): string {
  return `# bash completion for reconcile
_reconcile() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" path="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case " $_reconcile_paths " in *" $(echo $path $word | tr ' ' /) "*) path="$(echo $path $word)" ;; esac ;; esac
  done
  case "$path $previous" in
${table.flatMap(valueCases).join("\n")}
  esac
  local words files=""
  case "$path" in
${table.map(({ path, words, takesFiles }) => `    "${path}") words="${words.join(" ")}"${takesFiles ? " files=1" : ""} ;;`).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  case "$files$current" in 1-*|-*) ;; 1*) COMPREPLY=($(compgen -f -- "$current")) ;; esac
  [ \${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$current"))
}
_reconcile_paths="${table.map(({ path }) => path.replaceAll(" ", "/")).join(" ")}"
complete -o filenames -F _reconcile reconcile
`;
}

function valueCases({ path, values }: Words): string[] {
  return values.map(
    ([option, words]) =>
      `    "${path} ${option}") COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current")); return ;;`,
  );
}

function zsh(table: readonly Words[]): string {
  return `#compdef reconcile
autoload -U +X bashcompinit && bashcompinit
${bash(table)}`;
}

function fish(table: readonly Words[]): string {
  return [
    "# fish completion for reconcile",
    ...table.flatMap(({ path, words, values, takesFiles }) => {
      const seen =
        path === ""
          ? "__fish_use_subcommand"
          : // `show` alone would be the one of plans, of the ledger and of the lock.
            path
              .split(" ")
              .map((word) => `__fish_seen_subcommand_from ${word}`)
              .join("; and ");
      const valuesOf = new Map(values);
      return [
        ...(takesFiles ? [`complete -c reconcile -F -n '${seen}'`] : []),
        ...words.map((word) => {
          if (!word.startsWith("--")) return `complete -c reconcile -f -n '${seen}' -a ${word}`;
          const chosen = valuesOf.get(word);
          const among = chosen === undefined ? "" : ` -x -a '${chosen.join(" ")}'`;
          return `complete -c reconcile -n '${seen}' -l ${word.slice(2)}${among}`;
        }),
      ];
    }),
    "",
  ].join("\n");
}
