namespace TypedTap.Build.Program.Requests;

/// <summary>An item says something that can't be done.</summary>
internal sealed class BadItemException(string message) : Exception(message);
