using TribuneBot.Verbs;

return await CommandLine.RunAsync(args);
